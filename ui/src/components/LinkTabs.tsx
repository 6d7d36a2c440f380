/** Parts of a page, as quiet links in a row. Each is a place of its own: Back leads where it came from. */
import classes from './LinkTabs.module.css';

export interface LinkTab {
  key: string;
  label: string;
  href: string;
}

export function LinkTabs({
  label,
  tabs,
  current,
  within = false,
}: {
  label: string;
  tabs: readonly LinkTab[];
  current: string;
  /** Parts of a part: beneath other tabs, and quieter. */
  within?: boolean;
}) {
  return (
    <nav aria-label={label}>
      <ul role="list" className={within ? classes.within : classes.tabs}>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <a
              className={classes.tab}
              href={tab.href}
              aria-current={tab.key === current ? 'page' : undefined}
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
