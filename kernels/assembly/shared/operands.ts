// What the second operand is, as a type argument: for each there is a loop of its own. (The optimizer would
// make one loop with questions in it of loops that differ by an argument only.)

/** As many elements as the first operand has. */
export class Many {}

/** One value in all lanes. */
export class Value {}
