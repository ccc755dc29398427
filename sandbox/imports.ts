/**
 * Which modules a source imports, found without running it: one pass over its words, strings, templates,
 * comments and regular expressions, so that what stands in a text is not taken for code.
 *
 * @module
 */

const WORD = /[\p{ID_Continue}$]+/uy;
/** Words behind which a slash begins a regular expression. */
const OPERATORS: ReadonlySet<string> = new Set(
  "await case delete do else in instanceof new of return throw typeof void yield".split(" "),
);
/** Words whose condition in brackets is followed by a statement, which may begin with one. */
const CONDITIONS: ReadonlySet<string> = new Set(["if", "for", "while", "with"]);

/** Where a string or a regular expression ends that begins at `start`; at the latest with its line. */
function endOfQuoted(source: string, start: number): number {
  const quote = source[start];
  let inClass = false;
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at];
    if (char === "\\") at++;
    else if (char === "\n") return at;
    else if (quote === "/" && char === "[") inClass = true;
    else if (quote === "/" && char === "]") inClass = false;
    else if (char === quote && !inClass) return at + 1;
  }
  return source.length;
}

/** Where the text of a template ends that goes on at `start`: behind its quote or a `${`. */
function endOfText(source: string, start: number): number {
  for (let at = start; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === "`") return at + 1;
    else if (source[at] === "$" && source[at + 1] === "{") return at + 2;
  }
  return source.length;
}

/** Words, strings and signs of a source; a template and a regular expression count as one string each. */
function* tokensOf(source: string): Generator<string> {
  /** What each open bracket stands behind: for `{` of a template the word `${`. */
  const open: string[] = [];
  let last = "";
  /** Whether a slash would divide what stands before it. */
  let divides = false;
  for (let at = 0; at < source.length;) {
    const char = source[at];
    let end = at + 1;
    if (char === "/" && source[end] === "/") {
      end = source.indexOf("\n", at);
      at = end < 0 ? source.length : end;
      continue;
    }
    if (char === "/" && source[end] === "*") {
      end = source.indexOf("*/", at + 2);
      at = end < 0 ? source.length : end + 2;
      continue;
    }
    if (char.trim() === "") {
      at = end;
      continue;
    }
    WORD.lastIndex = at;
    const closed = char === ")" || char === "}" ? open.pop() : undefined;
    if (char === '"' || char === "'" || char === "/" && !divides) {
      end = endOfQuoted(source, at);
      divides = true;
    } else if (char === "`" || closed === "${") {
      end = endOfText(source, end);
      if (source[end - 1] === "{") open.push("${");
      divides = source[end - 1] !== "{";
    } else if (WORD.test(source)) {
      end = WORD.lastIndex;
      divides = !OPERATORS.has(source.slice(at, end));
    } else if (char === "(" || char === "{") {
      open.push(last);
      divides = false;
    } else if (char === ")") {
      divides = !CONDITIONS.has(closed ?? "");
    } else {
      const twice = (char === "+" || char === "-") && last === char && source[at - 1] === char;
      divides = char === "]" || twice;
    }
    last = source.slice(at, end);
    yield last;
    at = end;
  }
}

/**
 * Names of the modules that a source imports. O(length).
 *
 * @param source TypeScript or JavaScript.
 * @returns Specifiers in order, each once; a computed one is not seen, and fails when it is run.
 */
export function importsOf(source: string): string[] {
  const names = new Set<string>();
  /** The words since `import` or `export`; none outside of such a statement. */
  let statement: string[] = [];
  let last = "";
  for (const token of tokensOf(source)) {
    const isText = token.length > 1 && /^["']/.test(token);
    const [first, second, third] = statement;
    const dynamic = first === "import" && second === "(" && third === undefined;
    if (isText && (last === "from" || last === "import" || dynamic) && first !== undefined) {
      const onlyTypes = second === "type" && third !== "from" && third !== ",";
      if (!onlyTypes) names.add(token.slice(1, -1));
      statement = [];
    } else if ((token === "import" || token === "export") && last !== ".") {
      statement = [token];
    } else if (first !== undefined) {
      const goesOn = isText || /^[\p{ID_Continue}$,*{}]/u.test(token) ||
        token === "(" && last === "import";
      if (!goesOn) statement = [];
      else if (statement.length < 3) statement.push(token);
    }
    last = token;
  }
  return [...names];
}
