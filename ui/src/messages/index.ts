/**
 * Every word of the interface. English defines the type; another language does not compile until it says everything.
 * Sentences about the coach's data are not here: the core writes those.
 */
import { createContext, use } from 'react';

import { en } from './en';

/** The same tree with any words: texts are strings, texts with parts are functions of the same arguments. */
type Translated<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string
    ? string
    : Tree[Key] extends (...parts: infer Parts) => string
      ? (...parts: Parts) => string
      : Translated<Tree[Key]>;
};

export type Messages = Translated<typeof en>;

export const MessagesContext = createContext<Messages>(en);

export function useMessages(): Messages {
  return use(MessagesContext);
}
