/** The acts of a form in a `SideSheet`: inside the form, so that they are its buttons, and always in sight. */
import type { ReactNode } from 'react';

import classes from './SheetActs.module.css';

export function SheetActs({ children }: { children: ReactNode }) {
  return <div className={classes.acts}>{children}</div>;
}
