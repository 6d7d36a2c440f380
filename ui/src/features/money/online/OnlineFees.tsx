/** What paying online cost and what came to the bank, month by month; behind every figure stands why. */
import type { OnlineFees as FeesIn } from '@/bindings/OnlineFees';
import { BarsChart } from '@/components/charts/BarsChart';
import { Fold } from '@/components/Fold';
import { MoneyText } from '@/components/MoneyText';
import { Section } from '@/components/Section';
import { WhyNumber } from '@/components/WhyNumber';
import { useMessages } from '@/messages';
import { useReadIfPossible } from '@/rpc/query';
import { ReportTable } from '../reports/ReportTable';
import classes from './Online.module.css';

export function OnlineFees() {
  const told = useReadIfPossible('paying.fees', null) ?? [];
  return told.map((each) => <InOne key={each.currency} {...each} />);
}

function InOne({ currency, fees, payouts, months }: FeesIn) {
  const words = useMessages().paying.fees;
  return (
    <div className={classes.wide}>
      <Section title={words.title(currency)}>
        <div className={classes.charts}>
          <BarsChart chart={fees} />
          <BarsChart chart={payouts} />
        </div>
        <Fold title={words.figures}>
          <ReportTable
            name={words.title(currency)}
            columns={[words.columns.month, words.columns.paid, words.columns.fees, words.columns.payouts]}
            rows={months.map((each) => ({
              key: each.month,
              label: each.label,
              cells: [
                <MoneyText key="paid" amount={each.paid} />,
                <WhyNumber key="fees" name={words.feesOf(each.label)} why={() => <p>{each.whyFees}</p>}>
                  <MoneyText amount={each.fees} />
                </WhyNumber>,
                <WhyNumber
                  key="payouts"
                  name={words.payoutsOf(each.label)}
                  why={() => <p>{each.whyPayouts}</p>}
                >
                  <MoneyText amount={each.payouts} />
                </WhyNumber>,
              ],
            }))}
          />
        </Fold>
      </Section>
    </div>
  );
}
