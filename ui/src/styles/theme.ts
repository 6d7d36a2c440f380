/**
 * Every colour, size, radius and duration of the interface, and how Mantine is told about them.
 * Style sheets refer to these only as CSS variables; `tokens.test.ts` fails when a value is written elsewhere.
 */
import {
  createTheme,
  defaultVariantColorsResolver,
  rem,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

export const light = {
  paper: '#FBFAF7',
  surface: '#FFFFFF',
  sunken: '#F4F2EC',
  line: '#E8E4DC',
  'line-strong': '#C9C2B4',
  text: '#23211D',
  muted: '#6B665C',
  accent: '#0F6B66',
  'accent-hover': '#0B5753',
  'accent-tint': '#E3F1EF',
  'on-accent': '#FFFFFF',
  // look.md's amber `#B4690E` reads at 4.1:1 on paper, so text takes a darker one of the same hue.
  soon: '#9A5806',
  'soon-mark': '#B4690E',
  'soon-tint': '#FAF0E1',
  alarm: '#B3261E',
  'alarm-tint': '#FBE9E7',
  good: '#3E7A4F',
  // What stays with the coach.
  private: '#5E4B7A',
  'private-tint': '#F1ECF5',
  veil: 'rgb(35 33 29 / 0.14)',
  shadow: '0 1px 2px rgb(35 33 29 / 0.05), 0 10px 32px rgb(35 33 29 / 0.12)',
};

export type ColourToken = keyof typeof light;

export const dark: Record<ColourToken, string> = {
  paper: '#1B1A18',
  surface: '#242320',
  sunken: '#2B2925',
  line: '#38352F',
  'line-strong': '#57524A',
  text: '#ECE8DF',
  muted: '#A29B8D',
  accent: '#5BB5AD',
  'accent-hover': '#74C4BD',
  'accent-tint': '#1D3432',
  'on-accent': '#10211F',
  soon: '#E3A857',
  'soon-mark': '#D9963C',
  'soon-tint': '#3A2E1B',
  alarm: '#F0938A',
  'alarm-tint': '#41241F',
  good: '#7FBF8E',
  private: '#BBA8D8',
  'private-tint': '#2C2733',
  veil: 'rgb(0 0 0 / 0.38)',
  shadow: '0 1px 2px rgb(0 0 0 / 0.3), 0 12px 36px rgb(0 0 0 / 0.45)',
};

/** Six kinds of session, told apart by hue alone: lightness and strength are equal, so none shouts. */
export const sessionHues = { teal: 188, blue: 248, violet: 300, rose: 8, ochre: 78, moss: 132 } as const;

/** Colours for documents to begin from: each reads on white paper. */
export const accents = [
  light.accent,
  '#1F5C8A',
  '#4B4E9E',
  '#7A3E86',
  '#9A3A4A',
  '#8A5410',
  '#4F6B1E',
  light.text,
];

const type = {
  'text-small': rem(13),
  'text-base': rem(14),
  'text-reading': rem(16),
  'text-title': rem(20),
  'text-display': rem(28),
  'line-text': '1.5',
  'line-title': '1.25',
  'weight-text': '400',
  'weight-strong': '600',
  'weight-medium': '500',
  'font-interface': "'Inter Variable', system-ui, sans-serif",
  'font-client': "'Source Serif 4 Variable', Georgia, serif",
};

const shape = {
  'radius-small': rem(3),
  'radius-control': rem(6),
  'radius-surface': rem(8),
  'radius-round': rem(999),
  hairline: '1px',
  quick: '120ms',
  calm: '160ms',
  ease: 'cubic-bezier(0.2, 0, 0, 1)',
  row: rem(44),
  control: rem(36),
  rail: rem(200),
  'rail-narrow': rem(60),
};

/** The 4 px grid: `--space-2` is 8 px. */
const space = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 8, 10, 12, 16].map((step) => [`space-${step}`, rem(step * 4)]),
);

const teal: MantineColorsTuple = [
  light['accent-tint'],
  '#C9E3E0',
  '#9DCDC8',
  '#74C4BD',
  dark.accent,
  '#2F8F88',
  light.accent,
  light['accent-hover'],
  '#084541',
  '#052F2C',
];
const warm: MantineColorsTuple = [
  light.paper,
  light.sunken,
  light.line,
  '#DAD5CA',
  light['line-strong'],
  '#A39C8E',
  '#857F73',
  light.muted,
  '#45413A',
  light.text,
];
const night: MantineColorsTuple = [
  dark.text,
  '#C9C3B6',
  dark.muted,
  '#7A7467',
  dark['line-strong'],
  dark.line,
  dark.surface,
  dark.paper,
  '#151412',
  '#0F0E0D',
];

const calmMotion = { duration: 140, timingFunction: shape.ease };

export const theme = createTheme({
  colors: { teal, gray: warm, dark: night },
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 4 },
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    const quiet = input.color === 'gray';
    if (!quiet && input.color !== input.theme.primaryColor) return colours;
    // Mantine fixes these for one scheme; ours follow it. White does not read on the light teal of the dark one.
    if (input.variant === 'filled') return { ...colours, color: 'var(--on-accent)' };
    if (input.variant !== 'subtle') return colours;
    return quiet
      ? { ...colours, color: 'var(--muted)', hover: 'var(--sunken)', hoverColor: 'var(--text)' }
      : { ...colours, color: 'var(--accent)', hover: 'var(--accent-tint)', hoverColor: 'var(--accent)' };
  },
  white: light.surface,
  black: light.text,
  fontFamily: type['font-interface'],
  fontFamilyMonospace: type['font-interface'],
  fontSizes: {
    xs: type['text-small'],
    sm: type['text-base'],
    md: type['text-reading'],
    lg: type['text-title'],
    xl: type['text-display'],
  },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.25', xl: '1.25' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: type['text-display'], lineHeight: '1.25' },
      h2: { fontSize: type['text-title'], lineHeight: '1.25' },
      h3: { fontSize: type['text-reading'], lineHeight: '1.25' },
    },
  },
  spacing: { xs: rem(4), sm: rem(8), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(4), sm: shape['radius-control'], md: shape['radius-surface'], lg: rem(12), xl: rem(16) },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: 'var(--shadow)',
    md: 'var(--shadow)',
    lg: 'var(--shadow)',
    xl: 'var(--shadow)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Anchor: { defaultProps: { size: 'sm' } },
    Text: { defaultProps: { size: 'sm' } },
    Button: { defaultProps: { size: 'sm' } },
    // Help stands under its field (look.md).
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Checkbox: { defaultProps: { iconColor: 'var(--on-accent)' } },
    Radio: { defaultProps: { iconColor: 'var(--on-accent)' } },
    RadioIndicator: { defaultProps: { iconColor: 'var(--on-accent)' } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Modal: { defaultProps: { transitionProps: { transition: 'fade', ...calmMotion }, radius: 'md' } },
    Drawer: { defaultProps: { transitionProps: { transition: 'slide-left', ...calmMotion } } },
    Popover: {
      defaultProps: { transitionProps: { transition: 'fade', ...calmMotion }, radius: 'md', shadow: 'md' },
    },
    Menu: {
      defaultProps: { transitionProps: { transition: 'fade', ...calmMotion }, radius: 'md', shadow: 'md' },
    },
    Tooltip: { defaultProps: { transitionProps: { transition: 'fade', ...calmMotion }, openDelay: 400 } },
  },
});

function named(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value]));
}

function sessionColours(scheme: 'light' | 'dark'): Record<string, string> {
  const [tint, ink] = scheme === 'light' ? ['0.945 0.03', '0.43 0.075'] : ['0.33 0.035', '0.85 0.06'];
  return Object.fromEntries(
    Object.entries(sessionHues).flatMap(([name, hue]) => [
      [`--session-${name}-tint`, `oklch(${tint} ${hue})`],
      [`--session-${name}-ink`, `oklch(${ink} ${hue})`],
    ]),
  );
}

/** What Mantine would choose by itself, said in our tokens. */
function mantine(colours: Record<ColourToken, string>): Record<string, string> {
  return {
    '--mantine-color-body': colours.paper,
    '--mantine-color-text': colours.text,
    '--mantine-color-dimmed': colours.muted,
    '--mantine-color-placeholder': colours.muted,
    '--mantine-color-anchor': colours.accent,
    '--mantine-color-default': colours.surface,
    '--mantine-color-default-hover': colours.sunken,
    '--mantine-color-default-color': colours.text,
    '--mantine-color-default-border': colours['line-strong'],
    // A field that needs another value is amber; red is kept for money overdue and a missing backup.
    '--mantine-color-error': colours.soon,
    '--mantine-primary-color-filled': colours.accent,
    '--mantine-primary-color-filled-hover': colours['accent-hover'],
    '--mantine-primary-color-light': colours['accent-tint'],
    '--mantine-primary-color-light-hover': colours['accent-tint'],
    '--mantine-primary-color-light-color': colours.accent,
    '--mantine-primary-color-contrast': colours['on-accent'],
  };
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    ...named(type),
    ...named(shape),
    ...named(space),
    // For paper, which is white in both schemes.
    ...named({ ink: light.text, 'ink-muted': light.muted, 'ink-line': light.line, sheet: light.surface }),
  },
  light: { ...named(light), ...sessionColours('light'), ...mantine(light) },
  dark: { ...named(dark), ...sessionColours('dark'), ...mantine(dark) },
});
