/**
 * JSON that a person wrote: what is wrong is told with line and column, and a name that comes twice in
 * an object, of which `JSON.parse` silently keeps the last, is refused.
 *
 * @module
 */
import { RecipeError, show } from "../../core/errors.ts";

const SPACE = /[ \t\r\n]*/y;
// deno-lint-ignore no-control-regex
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![0-9A-Za-z_.])/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };
/** Objects and lists within each other; a recipe has five. */
const DEEPEST = 100;

/** A text and how far it has been read. */
class Reader {
  #at = 0;
  constructor(readonly text: string, readonly path: string) {}

  /** Skips space, then takes what fits the pattern. */
  #take(pattern: RegExp): string | undefined {
    SPACE.lastIndex = this.#at;
    SPACE.test(this.text);
    this.#at = SPACE.lastIndex;
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #next(letter: string): boolean {
    this.#take(SPACE);
    if (this.text[this.#at] !== letter) return false;
    this.#at++;
    return true;
  }

  #fail(message: string, at = this.#at): never {
    const lines = this.text.slice(0, at).split(/\r\n|\r|\n/);
    const place = `${lines.length}:${lines.at(-1)!.length + 1}`;
    throw new RecipeError(`${this.path}:${place}: ${message}`, { file: this.path, value: place });
  }

  #seen(): string {
    this.#take(SPACE);
    const letter = this.text[this.#at];
    return letter === undefined ? "the end of the file" : show(letter);
  }

  whole(): unknown {
    const value = this.#value(0);
    this.#take(SPACE);
    if (this.#at < this.text.length) this.#fail(`nothing may follow, there is ${this.#seen()}`);
    return value;
  }

  #value(depth: number): unknown {
    if (depth > DEEPEST) this.#fail("too many objects and lists within each other");
    if (this.#next("{")) return this.#object(depth);
    if (this.#next("[")) return this.#list(depth);
    const string = this.#take(STRING);
    if (string !== undefined) return JSON.parse(string);
    const number = this.#take(NUMBER);
    if (number !== undefined) return Number(number);
    const at = this.#at;
    const word = this.#take(WORD);
    if (word !== undefined && Object.hasOwn(WORDS, word)) return WORDS[word];
    if (this.text[at] === '"') this.#fail("text must end on its line, with a quote", at);
    return this.#fail(
      `a value must stand here, there is ${word === undefined ? this.#seen() : show(word)}`,
      at,
    );
  }

  #list(depth: number): unknown[] {
    const values: unknown[] = [];
    if (this.#next("]")) return values;
    do values.push(this.#value(depth + 1)); while (this.#next(","));
    if (!this.#next("]")) this.#fail(`a comma or ] must stand here, there is ${this.#seen()}`);
    return values;
  }

  #object(depth: number): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    if (this.#next("}")) return {};
    do {
      this.#take(SPACE);
      const at = this.#at;
      const string = this.#take(STRING);
      if (string === undefined) {
        this.#fail(`a name in double quotes must stand here, there is ${this.#seen()}`);
      }
      const name: string = JSON.parse(string);
      if (entries.has(name)) this.#fail(`the name ${string} comes twice in one object`, at);
      if (!this.#next(":")) this.#fail(`a colon must stand here, there is ${this.#seen()}`);
      entries.set(name, this.#value(depth + 1));
    } while (this.#next(","));
    if (!this.#next("}")) this.#fail(`a comma or } must stand here, there is ${this.#seen()}`);
    return Object.fromEntries(entries);
  }
}

/**
 * Reads JSON.
 *
 * @param bytes The file; UTF-8, with or without a byte order mark.
 * @param path Its name, for messages.
 * @returns The value.
 * @throws {RecipeError} If it is not JSON, with line and column.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseJson } from "./json.ts";
 *
 * const bytes = new TextEncoder().encode('{"sigma": 1,\n "sigma": 2}');
 * assert.throws(() => parseJson(bytes, "recipe.json"), {
 *   message: 'recipe.json:2:2: the name "sigma" comes twice in one object',
 * });
 * ```
 */
export function parseJson(bytes: Uint8Array, path: string): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new RecipeError(`${path}: not JSON: it is no UTF-8 text`, { file: path });
  }
  return new Reader(text, path).whole();
}
