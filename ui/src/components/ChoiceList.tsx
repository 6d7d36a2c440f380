/** Things to choose one of, by the names that people know, each with a word on what it is. */
import classes from './ChoiceList.module.css';
import { RowList, rowTarget } from './RowList';

export interface ChoiceListProps<Key extends string> {
  label: string;
  choices: readonly Key[];
  words: Record<Key, { name: string; detail: string }>;
  /** Its first is where the keyboard begins. */
  focused?: boolean;
  onChosen: (key: Key) => void;
}

export function ChoiceList<Key extends string>(props: ChoiceListProps<Key>) {
  const { label, choices, words, focused = false, onChosen } = props;
  return (
    <RowList label={label}>
      {choices.map((key, index) => (
        <li key={key}>
          <button
            type="button"
            className={classes.choice}
            autoFocus={focused && index === 0}
            data-autofocus={(focused && index === 0) || undefined}
            onClick={() => onChosen(key)}
            {...{ [rowTarget]: '' }}
          >
            <span className={classes.name}>{words[key].name}</span>
            <span className="muted small">{words[key].detail}</span>
          </button>
        </li>
      ))}
    </RowList>
  );
}
