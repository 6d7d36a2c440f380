/**
 * How each kind of failure is shown. Total over `ErrorCode`: a new code does not compile until someone decided.
 * The sentence itself is the core's (`WireError.message`).
 */
import type { ErrorCode } from '@/bindings/ErrorCode';
import type { FieldIssue } from '@/bindings/FieldIssue';
import type { WireError } from '@/bindings/WireError';

export type Presentation =
  /** Beside the field, or beside the button when no field is named. */
  | 'field'
  /** A line that passes: the coach can go on. */
  | 'notice'
  /** Stays until read, with the incident number where there is one. */
  | 'alert'
  /** The practice is locked: back to the unlock screen. */
  | 'gate';

export const presentations: Record<ErrorCode, Presentation> = {
  invalid: 'field',
  notFound: 'notice',
  refused: 'notice',
  locked: 'gate',
  wrongKey: 'field',
  vault: 'alert',
  file: 'notice',
  remote: 'notice',
  localAddress: 'notice',
  internal: 'alert',
};

export class RpcError extends Error {
  readonly wire: WireError;

  constructor(wire: WireError) {
    super(wire.message);
    this.name = 'RpcError';
    this.wire = wire;
  }

  get presentation(): Presentation {
    return presentations[this.wire.code];
  }

  get issues(): readonly FieldIssue[] {
    return this.wire.issues;
  }
}

function isWireError(cause: unknown): cause is WireError {
  if (typeof cause !== 'object' || cause === null) return false;
  const { code, message } = cause as Partial<Record<keyof WireError, unknown>>;
  return typeof message === 'string' && typeof code === 'string' && Object.hasOwn(presentations, code);
}

/** What was thrown when the core could not even be asked has no sentence of its own; the catalogue has one. */
export function asRpcError(cause: unknown): RpcError {
  if (cause instanceof RpcError) return cause;
  if (isWireError(cause)) return new RpcError(cause);
  return new RpcError({ code: 'internal', message: '', issues: [], retry: false });
}
