import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { dark, light, type ColourToken } from './theme';

const src = join(import.meta.dirname, '..');

function files(ending: RegExp): { name: string; text: string }[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/\.test\.tsx?$/u.test(name))
    .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(src, name), 'utf8') }));
}

function lines(text: string): string[] {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').split('\n');
}

describe('values stand in theme.ts and nowhere else', () => {
  const colour = /#[0-9a-f]{3,8}\b(?!-)|\b(?:rgba?|hsla?|oklch)\(/iu;
  const written =
    /(?:font-size|border-radius|font-weight|font-family|box-shadow|line-height)\s*:(?!\s*(?:(?:0 )*var\(|inherit|none|0;|inset 0 0 0 1px var))/u;

  it.each(files(/\.css$/u))('$name', ({ text }) => {
    const breaches = lines(text).filter((line) => colour.test(line) || written.test(line));
    expect(breaches, 'use a variable of theme.ts').toEqual([]);
  });

  it.each(files(/\.tsx$/u))('$name', ({ text }) => {
    const breaches = lines(text).filter(
      (line) =>
        /['"`]#[0-9a-f]{3,8}['"`]/iu.test(line) || /\b(?:fontSize|borderRadius|fz|fw|c)=[{"']/u.test(line),
    );
    expect(breaches, 'use a class').toEqual([]);
  });
});

describe('every variable and every class that is used exists', () => {
  const theme = readFileSync(join(src, 'styles/theme.ts'), 'utf8');

  it.each(files(/\.css$/u))('$name', ({ text }) => {
    const own = new Set([...text.matchAll(/^\s*--([\w-]+):/gmu)].map(([, name]) => name));
    const unknown = [...text.matchAll(/var\(--([\w-]+)/gu)]
      .map(([, name = '']) => name)
      .filter((name) => !own.has(name) && !/^(?:mantine|space|session)-/u.test(name))
      .filter((name) => !new RegExp(`(?:'${name}'|\\b${name}):`, 'u').test(theme));
    expect(unknown).toEqual([]);
    const steps = [...text.matchAll(/var\(--space-(\d+)\)/gu)].map(([, step]) => Number(step));
    expect(steps.filter((step) => ![1, 2, 3, 4, 5, 6, 8, 10, 12, 16].includes(step))).toEqual([]);
  });

  it.each(files(/\.tsx$/u).filter(({ text }) => text.includes('.module.css')))('$name', ({ name, text }) => {
    const sheet = /from '\.\/([\w]+\.module\.css)'/u.exec(text)?.[1] ?? '';
    const css = readFileSync(join(src, name, '..', sheet), 'utf8');
    const used = [...text.matchAll(/classes\.(\w+)/gu)].map(([, used = '']) => used);
    expect(used.filter((each) => !new RegExp(`\\.${each}\\b`, 'u').test(css))).toEqual([]);
  });
});

describe('text reads at 4.5 to 1', () => {
  const pairs: [ColourToken, ColourToken][] = [
    ['text', 'paper'],
    ['text', 'surface'],
    ['muted', 'paper'],
    ['muted', 'surface'],
    ['muted', 'sunken'],
    ['accent', 'paper'],
    ['accent', 'surface'],
    ['accent', 'accent-tint'],
    ['text', 'accent-tint'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['soon', 'paper'],
    ['soon', 'surface'],
    ['soon', 'soon-tint'],
    ['text', 'soon-tint'],
    ['alarm', 'paper'],
    ['alarm', 'surface'],
    ['alarm', 'alarm-tint'],
    ['good', 'surface'],
    ['private', 'surface'],
    ['private', 'private-tint'],
    ['text', 'private-tint'],
    ['paper', 'text'],
  ];

  it.each(pairs)('%s on %s', (ink, ground) => {
    expect(contrast(light[ink], light[ground]), 'light').toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark[ink], dark[ground]), 'dark').toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}
