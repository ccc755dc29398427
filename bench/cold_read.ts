/** Reads a file: the least that a program on it takes. @module */
console.log(Deno.readFileSync(Deno.args[0]).length);
