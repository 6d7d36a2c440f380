/** Spread onto a field that may stay empty, where its neighbours may not: its label says so. */
import { useMessages } from '@/messages';

export function useOptional(): { labelProps: Record<'data-optional', string> } {
  const word = useMessages().fields.optional;
  return { labelProps: { 'data-optional': word } };
}
