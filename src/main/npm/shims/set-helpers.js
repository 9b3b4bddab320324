// The methods of Set as they were before the first script.
export const {
  Set, SetPrototypeAdd: add, SetPrototypeForEach: forEach, SetPrototypeHas: has,
} = primordials;
