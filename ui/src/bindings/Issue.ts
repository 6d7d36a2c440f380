import type { Problem } from "./Problem";

export type Issue = { field: string, problem: Problem };
