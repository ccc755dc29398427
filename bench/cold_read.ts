/** Reads a file and adds up its bytes: the least that a program on it takes. @module */
const bytes = Deno.readFileSync(Deno.args[0]);
let sum = 0;
for (const byte of bytes) sum += byte;
console.log(sum);
