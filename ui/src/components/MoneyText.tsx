import type { Money } from '@/bindings/Money';
import { useFormat } from '@/format/locale';
import { formatMoney } from '@/format/money';
import classes from './MoneyText.module.css';

/** An amount, its figures as wide as those above and below it. `overdue` is the one red thing in the app. */
export function MoneyText({
  amount,
  tone = 'plain',
}: {
  amount: Money;
  tone?: 'plain' | 'muted' | 'overdue';
}) {
  const { locale } = useFormat();
  return (
    <span className={classes.money} data-tone={tone}>
      {formatMoney(amount, locale)}
    </span>
  );
}
