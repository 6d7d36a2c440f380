/** What the core says to the whole of the first run, split among the steps that asked for it. */
import type { FieldIssue } from '@/bindings/FieldIssue';
import type { RpcError } from '@/rpc/errors';

const aboutPrefix = 'about.';

export function concernsAbout({ issues }: RpcError): boolean {
  return issues.some(({ field }) => field.startsWith(aboutPrefix));
}

/** With the names that the form of this step gives its fields. */
export function issuesOfAbout({ issues }: RpcError): FieldIssue[] {
  return issues
    .filter(({ field }) => field.startsWith(aboutPrefix))
    .map((issue) => ({ ...issue, field: issue.field.slice(aboutPrefix.length) }));
}

/** What is wrong with the offer at this place of the list that was sent. */
export function sentenceOfOffer(refused: RpcError | null, place: number): string | undefined {
  return refused?.issues.find(({ field }) => field.startsWith(`offers[${place}]`))?.sentence;
}
