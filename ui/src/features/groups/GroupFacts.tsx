/** What was agreed about a group: where, on whose clock, what a place costs, what it counts for. */
import { Anchor } from '@mantine/core';

import type { GroupPage } from '@/bindings/GroupPage';
import { FactList, type Fact } from '@/components/FactList';
import { MoneyText } from '@/components/MoneyText';
import { Section } from '@/components/Section';
import { placeOfZone } from '@/format/days';
import { useMessages } from '@/messages';
import { useReadIfPossible } from '@/rpc/query';
import classes from './GroupPage.module.css';

export interface GroupFactsProps {
  group: GroupPage;
  openLink: (url: string) => void;
}

export function GroupFacts({ group, openLink }: GroupFactsProps) {
  const words = useMessages();
  const { facts: said } = words.groups;
  const offers = useReadIfPossible('offers.list', null) ?? [];
  const { details, zone } = group;
  const { link } = details;
  const offer = offers.find(({ offer: { id } }) => id === details.offerId)?.offer.terms.name;
  const facts: Fact[] = [
    { name: said.where, value: details.place ?? words.sessions.mediums[details.medium] },
    ...(link === undefined
      ? []
      : [
          {
            name: words.sessions.link,
            value: (
              <Anchor
                component="button"
                type="button"
                className={classes.link ?? ''}
                onClick={() => openLink(link)}
              >
                {link}
              </Anchor>
            ),
          },
        ]),
    { name: said.zone, value: placeOfZone(zone) },
    ...(details.price === undefined
      ? []
      : [{ name: said.price, value: <MoneyText amount={details.price} /> }]),
    ...(offer === undefined ? [] : [{ name: said.offer, value: offer }]),
    { name: said.hours, value: details.countsHours ? said.hoursCount : said.hoursDoNot },
  ];
  return (
    <Section title={said.title}>
      <div className={classes.facts}>
        {details.description !== '' && <p className={classes.description}>{details.description}</p>}
        <FactList facts={facts} />
      </div>
    </Section>
  );
}
