export type UnreadParts = { sentence: string, parts: Array<string>, };
