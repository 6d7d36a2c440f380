/** The top of an invoice as it will look, from what was typed so far. */
import { MoneyText } from '@/components/MoneyText';
import { useMessages } from '@/messages';
import type { About } from './about';
import classes from './InvoiceHead.module.css';

export function InvoiceHead({ about }: { about: About }) {
  const words = useMessages().firstRun.about;
  const name = about.coachName.trim() === '' ? words.yourName : about.coachName;
  const practice = about.practiceName.trim() === '' ? name : about.practiceName;
  const address = (about.address ?? '').trim();
  return (
    <figure>
      <figcaption className={classes.caption}>{words.preview}</figcaption>
      <div className={classes.sheet}>
        <p className={classes.practice}>{practice}</p>
        <p className={classes.person}>
          {practice === name ? null : name}
          {(about.credential ?? '') !== '' && <span>{` ${about.credential}`}</span>}
        </p>
        {address !== '' && <p className={classes.address}>{address}</p>}
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
