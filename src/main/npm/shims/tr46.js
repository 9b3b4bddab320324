// tr46's toASCII by a host verb: UTS #46 needs tables of 220 KB, which the host has anyway.
//
//   domainToASCII(domain)   the string, or undefined when it is no international domain name
// Of tr46's options the verb knows only those of the URL Standard's "domain parser" with beStrict
// false, because the classes URL and URLSearchParams use no others.
const { domainToASCII } = host;

export function toASCII(domain) {
  return domainToASCII(domain) ?? null;
}
