// webidl-conversions by our own: whatwg-url needs these two of it.
const { toUSVString } = need('webidl');

export const USVString = (value, { context }) => toUSVString(value, context);

export const any = (value) => value;
