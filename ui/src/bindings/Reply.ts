import type { Topic } from "./Topic";
import type { Undo } from "./Undo";

export type Reply = { data: unknown, touched: Array<Topic>, undo?: Undo };
