// A parser of JavaScript, and which names of a program are declared where. It is a script that
// defines one global, for a context of its own in which nothing else runs.
import { parse } from 'acorn';
import { analyze } from 'eslint-scope';

export { analyze, parse };
