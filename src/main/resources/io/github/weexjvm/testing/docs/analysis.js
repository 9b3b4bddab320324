// What can be said of a sample before it is run. There is no standard for it. It runs in a context
// of its own, after acorn.js, and defines one function.
(function () {
  'use strict';

  // How many arguments the documented calls can't do without, by the last name of what is called.
  const REQUIRED = new Map([
    ['WebSocket', 1], ['send', 1], ['addEventListener', 2], ['removeEventListener', 2],
    ['dispatchEvent', 1],
  ]);

  function parse(code) {
    return acorn.parse(code, { ecmaVersion: 'latest', locations: true, ranges: true });
  }

  // ---- The tree ----

  function* childrenOf(node) {
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) {
        yield* value.filter(isNode);
      } else if (isNode(value)) {
        yield value;
      }
    }
  }

  function isNode(value) {
    return typeof value?.type === 'string' && typeof value.start === 'number';
  }

  function* all(root) {
    const waiting = [root];
    while (waiting.length > 0) {
      const node = waiting.pop();
      yield node;
      waiting.push(...childrenOf(node));
    }
  }

  // ---- Calls that lack arguments ----

  // What a statement of the top level computes, for those that are a call and little else.
  function valueOf({ type, expression, declarations }) {
    if (type === 'VariableDeclaration' && declarations.length === 1) {
      return declarations[0].init;
    }
    return expression?.type === 'AssignmentExpression' ? expression.right : expression;
  }

  function nameOf({ type, name, property, computed }) {
    if (type === 'MemberExpression') {
      return computed ? undefined : property.name;
    }
    return type === 'Identifier' ? name : undefined;
  }

  function lacksArguments(statement) {
    const value = valueOf(statement);
    const call = value?.type === 'ChainExpression' ? value.expression : value;
    if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') {
      return false;
    }
    const isSpread = call.arguments.some(({ type }) => type === 'SpreadElement');
    return !isSpread && call.arguments.length < (REQUIRED.get(nameOf(call.callee)) ?? 0);
  }

  function without(code, statements) {
    let rest = code;
    for (const { start, end } of statements) {
      const blank = code.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, ' ');
      rest = rest.slice(0, start) + blank + rest.slice(end);
    }
    return rest;
  }

  // ---- Names ----

  function scopeOf(program) {
    return acorn.analyze(program, { ecmaVersion: 2025, sourceType: 'script' }).globalScope;
  }

  function byPosition(one, other) {
    return one.identifier.start - other.identifier.start;
  }

  // What a program uses without declaring it. A name that it begins by assigning to is its own.
  function namesOf(code) {
    const scope = scopeOf(parse(code));
    const first = new Map();
    for (const reference of [...scope.through].sort(byPosition)) {
      const { name } = reference.identifier;
      if (!first.has(name)) {
        first.set(name, reference);
      }
    }
    const free = new Set();
    const assigned = new Set();
    for (const [name, reference] of first) {
      const isOwn = reference.isWriteOnly() && reference.from === scope;
      (isOwn ? assigned : free).add(name);
    }
    return { free, declared: scope.variables.map(({ name }) => name), assigned };
  }

  // ---- Lines that can't be indented without changing a text ----

  function linesInsideTexts(program) {
    const lines = new Set();
    for (const { type, value, loc } of all(program)) {
      if (type === 'TemplateElement' || (type === 'Literal' && typeof value === 'string')) {
        for (let line = loc.start.line + 1; line <= loc.end.line; line++) {
          lines.add(line);
        }
      }
    }
    return [...lines];
  }

  function setsBinaryType(program) {
    for (const { type, left } of all(program)) {
      if (type === 'AssignmentExpression' && nameOf(left) === 'binaryType') {
        return true;
      }
    }
    return false;
  }

  // What Java reads, as JSON: see SampleFacts.
  function analyse(code) {
    const program = parse(code);
    const signatures = program.body.filter(lacksArguments);
    const rest = without(code, signatures);
    const { free, declared, assigned } = namesOf(rest);
    for (const { start, end } of signatures) {
      for (const name of namesOf(`{${code.slice(start, end)}}`).free) {
        if (!declared.includes(name) && !assigned.has(name)) {
          free.add(name);
        }
      }
    }
    return JSON.stringify({
      free: [...free],
      declared,
      assigned: [...assigned],
      binary: setsBinaryType(program),
      texts: linesInsideTexts(program),
      rest: program.body.length === signatures.length ? '' : rest,
      signatures: signatures.map(({ start, end, loc: { start: { line, column } } }) =>
        ({ line, column, code: code.slice(start, end) })),
    });
  }

  globalThis.analyse = analyse;
})();
