/** The top of an invoice as it will look, from what was typed so far. */
import { MoneyText } from '@/components/MoneyText';
import { useMessages } from '@/messages';
import type { Request } from '@/rpc/call';
import classes from './InvoiceHead.module.css';

export function InvoiceHead({ about }: { about: Request<'practice.setUp'>['about'] }) {
  const words = useMessages().firstRun.about;
  const name = about.name.trim() === '' ? words.yourName : about.name;
  const practice = about.practiceName.trim() === '' ? name : about.practiceName;
  const credential = about.credential as keyof typeof words.credentials | null;
  return (
    <figure>
      <figcaption className={classes.caption}>{words.preview}</figcaption>
      <div className={classes.sheet}>
        <p className={classes.practice}>{practice}</p>
        <p className={classes.person}>
          {practice === name ? null : name}
          {credential !== null && credential in words.credentials && (
            <span>{` ${words.credentials[credential]}`}</span>
          )}
        </p>
        <p className={classes.title}>{words.invoice}</p>
        <hr className={classes.rule} />
        <div className={classes.line}>
          <span className={classes.bar} />
          <MoneyText amount={{ minor: 12_000, currency: about.currency }} />
        </div>
        <hr className={classes.rule} />
        <p className={classes.tax}>{about.taxRegistered ? words.taxLine : words.noTaxLine}</p>
      </div>
    </figure>
  );
}
