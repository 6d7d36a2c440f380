export type Undo = { operationId: string, what: string };
