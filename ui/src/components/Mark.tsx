/** The sign of Stillpoint: a point that rests inside its circle. */
import classes from './Mark.module.css';

export function Mark({ size }: { size: 'small' | 'large' }) {
  return (
    <svg className={classes.mark} data-size={size} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" className={classes.ring} />
      <circle cx="12" cy="12" r="3.25" className={classes.point} />
    </svg>
  );
}
