import type { ErrorCode } from "./ErrorCode";
import type { Issue } from "./Issue";

export type WireError = { code: ErrorCode, message: string, issues: Array<Issue>, retry: boolean, incident?: string };
