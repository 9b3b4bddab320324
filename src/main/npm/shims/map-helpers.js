// The methods of Map as they were before the first script.
export const {
  Map, MapPrototypeForEach: forEach, MapPrototypeGet: get, MapPrototypeHas: has,
  MapPrototypeSet: set,
} = primordials;
