/** A note as a coach leaves it: every mark, lines that wrap, and the last thought at the end. */
export const workingText = `## Focus
Leading the team without becoming someone else.

## What we covered
The last three weeks, and the talk with Jonas that she keeps putting off. **Once** she said it aloud, it was _smaller_.

## Insights
> I wait for permission that nobody has to give, and then I am cross with everybody who did not wait for it.
! Speaks of her father whenever authority comes up. Not yet. Wait until she names it herself, and then only if the ground holds.

## Commitments
[] Talk to Jonas before Friday
[] Two mornings without mail
- [x] Write the three sentences

## Next session
How the talk went.
`;

export const grow = `## Goal

## Reality

## Options

## Will
### What
### By when
### What could get in the way
### Who or what supports you
### How confident, from 1 to 10

## Commitments
`;
