use proptest::prelude::*;

use super::*;

fn line(amount: i64, rate_bp: u32) -> LineSum {
    LineSum { amount, rates: Rates { rate_bp, second_milli: 0 } }
}

fn one(lines: &[LineSum], prices_include_tax: bool) -> (i64, i64, i64) {
    let sums = rates(lines, prices_include_tax).unwrap();
    assert_eq!(sums.len(), 1, "one rate");
    (sums[0].net, sums[0].tax, sums[0].gross())
}

/// The worked numbers of documents.md 3.3.
#[test]
fn tax_is_on_the_sum_of_a_rate_and_not_on_each_line() {
    assert_eq!(
        one(&[line(3333, 1900); 3], false),
        (9999, 1900, 11_899),
        "3 x 33.33 at 19 %: 19.00, not 18.99"
    );
    assert_eq!(one(&[line(24_167, 2000); 50], false).1, 241_670, "50 x 241.67 at 20 %");
    assert_eq!(one(&[line(1250, 500)], false).1, 63, "0.625 goes up");
    assert_eq!(one(&[line(10_750, 1900)], false).1, 2043, "20.425 goes up");
}

#[test]
fn prices_that_include_tax_keep_their_gross() {
    assert_eq!(one(&[line(50_000, 1000)], true), (45_455, 4545, 50_000), "never 500.01");
    assert_eq!(one(&[line(10_000, 1900)], true), (8403, 1597, 10_000));
    let nets = line_nets(&[line(16_667, 1000), line(16_667, 1000), line(16_666, 1000)], true).unwrap();
    assert_eq!(nets.iter().sum::<i64>(), 45_455, "the lines add up to the net");
}

#[test]
fn a_line_is_quantity_times_price_less_its_discount() {
    assert_eq!(line_amount(750, 13_333, 0), Some(10_000), "0.75 h x 133.33 = 99.9975");
    assert_eq!(line_amount(3000, 3333, 999), Some(9000));
    assert_eq!(line_amount(-1000, 5000, 0), Some(-5000), "a line can take something off");
    assert_eq!(line_amount(1000, i64::MAX, 0), Some(i64::MAX));
    assert_eq!(line_amount(2000, i64::MAX, 0), None, "out of range is said, not wrapped");
}

#[test]
fn a_discount_is_shared_by_largest_remainder() {
    let shares = apportion(&[50_000, 12_000], -5000, 62_000, -5000).unwrap();
    assert_eq!(shares, [-4032, -968], "50.00 off 500.00 and 120.00");
    let lines = [line(50_000 - 4032, 1900), line(12_000 - 968, 700)];
    let totals = Totals::of(&rates(&lines, false).unwrap(), "EUR".parse().unwrap(), false).unwrap();
    assert_eq!((totals.taxes[0].tax.minor, totals.taxes[1].tax.minor), (8734, 772));
    assert_eq!(totals.total.minor, 66_506);
    assert_eq!(apportion(&[3333, 3333, 3334], 1000, 10_000, 1000).unwrap(), [333, 333, 334]);
}

#[test]
fn currencies_without_and_with_three_decimals_reckon_in_their_own_units() {
    assert_eq!(one(&[line(9999, 1000)], false).1, 1000, "999.9 yen");
    assert_eq!(one(&[line(12_345, 500); 3], false), (37_035, 1852, 38_887), "dinar");
}

#[test]
fn time_is_billed_by_the_minute_and_not_by_two_digits_of_an_hour() {
    assert_eq!(line_amount(80_000, 150, 0), Some(12_000), "1 h 20 min at 90.00 an hour");
    assert_eq!(line_amount(1330, 9000, 0), Some(11_970), "what 1.33 would have given");
}

#[test]
fn a_deposit_is_money_and_leaves_the_tax_of_the_final_invoice_whole() {
    let of =
        |net| Totals::of(&rates(&[line(net, 1900)], false).unwrap(), "EUR".parse().unwrap(), false).unwrap();
    let (deposit, last) = (of(80_000), of(240_000));
    assert_eq!((deposit.tax.minor, deposit.total.minor), (15_200, 95_200));
    assert_eq!((last.tax.minor, last.total.minor), (45_600, 285_600));
    assert_eq!(last.total.minor - deposit.total.minor, 190_400, "due after the deposit");
}

#[test]
fn halves_go_up_wherever_something_is_shared_or_changed() {
    // Rates with three decimals and rates of exchange: the rule is the same one.
    assert_eq!(scale(818_000, 9975, 100_000), Some(81_596), "8180 at 9.975 %: 815.955");
    assert_eq!((scale(14_000, 5, 100), scale(14_000, 9975, 100_000)), (Some(700), Some(1397)), "GST and QST");
    assert_eq!(scale(46_413, 10_000, 10_843), Some(42_805), "464.13 dollars at 1.0843 are 428.05 euros");
}

#[test]
fn a_second_tax_is_on_the_same_base_and_never_on_the_first() {
    let quebec = Rates { rate_bp: 500, second_milli: 9975 };
    let of = |amount, include| rates(&[LineSum { amount, rates: quebec }], include).unwrap()[0];
    let on_top = of(14_000, false);
    assert_eq!((on_top.tax, on_top.second, on_top.gross()), (700, 1397, 16_097), "160.97, not 160.96");
    assert_eq!(of(818_000, false).second, 81_596, "815.955 goes up");
    let within = of(16_097, true);
    assert_eq!((within.net, within.tax, within.second), (14_000, 700, 1397), "the gross is preserved");
    let totals = Totals::of(&[on_top], "CAD".parse().unwrap(), false).unwrap();
    assert_eq!((totals.tax.minor, totals.total.minor), (2097, 16_097));
    assert_eq!(totals.rates(), [on_top]);
}

#[test]
fn a_document_without_lines_is_nothing() {
    let totals = Totals::of(&[], "EUR".parse().unwrap(), false).unwrap();
    assert_eq!((totals.total.minor, totals.taxes.len()), (0, 0));
}

fn lines() -> impl Strategy<Value = Vec<LineSum>> {
    let rate = prop::sample::select(vec![0_u32, 250, 500, 700, 810, 998, 1900, 2000, 2550, 10_000]);
    let second = prop::sample::select(vec![0_u32, 0, 9975]);
    let amount = -1_000_000_000_i64..1_000_000_000;
    let line = (amount, rate, second).prop_map(|(amount, rate_bp, second_milli)| LineSum {
        amount,
        rates: Rates { rate_bp, second_milli },
    });
    prop::collection::vec(line, 0..40)
}

proptest! {
    #[test]
    fn every_rate_and_every_total_adds_up(lines in lines(), include in any::<bool>()) {
        let sums = rates(&lines, include).unwrap();
        let totals = Totals::of(&sums, "EUR".parse().unwrap(), include).unwrap();
        let shown: i64 = lines.iter().map(|line| line.amount).sum();
        prop_assert_eq!(totals.subtotal.minor, shown, "the lines add up to what stands below them");
        prop_assert_eq!(totals.net.minor + totals.tax.minor, totals.total.minor);
        for row in &totals.taxes {
            let second = row.second.map_or(0, |second| second.tax.minor);
            prop_assert_eq!(row.net.minor + row.tax.minor + second, row.gross.minor);
        }
        prop_assert_eq!(totals.rates(), sums);
        if include {
            prop_assert_eq!(totals.total.minor, shown, "the gross is preserved");
        }
    }

    #[test]
    fn lines_without_tax_add_up_to_the_net_of_their_rate(lines in lines(), include in any::<bool>()) {
        let nets = line_nets(&lines, include).unwrap();
        for sum in rates(&lines, include).unwrap() {
            let of_rate = lines.iter().zip(&nets).filter(|(line, _)| line.rates == sum.rates);
            prop_assert_eq!(of_rate.map(|(_, net)| net).sum::<i64>(), sum.net);
        }
    }

    #[test]
    fn the_order_of_lines_changes_nothing(lines in lines(), include in any::<bool>(), turn in 0_usize..40) {
        let mut turned = lines.clone();
        turned.reverse();
        if !turned.is_empty() {
            let by = turn % turned.len();
            turned.rotate_left(by);
        }
        prop_assert_eq!(rates(&lines, include), rates(&turned, include));
    }

    #[test]
    fn a_credit_mirrors_its_original(lines in lines(), include in any::<bool>()) {
        let back: Vec<_> = lines.iter().map(|l| LineSum { amount: -l.amount, ..*l }).collect();
        for (sum, mirror) in rates(&lines, include).unwrap().iter().zip(rates(&back, include).unwrap()) {
            prop_assert_eq!((sum.net + mirror.net, sum.tax + mirror.tax, sum.second + mirror.second),
                (0, 0, 0));
        }
    }

    #[test]
    fn shares_differ_from_the_exact_share_by_less_than_one(
        values in prop::collection::vec(0_i64..1_000_000, 1..20), total in 0_i64..1_000_000,
    ) {
        let whole: i64 = values.iter().sum();
        prop_assume!(whole > 0);
        let shares = apportion(&values, total, whole, total).unwrap();
        prop_assert_eq!(shares.iter().sum::<i64>(), total);
        for (share, value) in shares.iter().zip(&values) {
            let off = i128::from(*share) * i128::from(whole) - i128::from(*value) * i128::from(total);
            prop_assert!(off.abs() < i128::from(whole));
        }
    }
}
