/** Nothing is real that is paid here: said quietly, wherever it could be taken for money. */
import { useMessages } from '@/messages';
import classes from './TestMark.module.css';

export function TestMark() {
  return <span className={classes.mark}>{useMessages().paying.testMode}</span>;
}
