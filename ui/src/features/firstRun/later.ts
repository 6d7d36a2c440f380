/** The way out of a first run that has a practice already: lock it and go on another time. */
import { createContext } from 'react';

export const LaterContext = createContext<(() => void) | null>(null);
