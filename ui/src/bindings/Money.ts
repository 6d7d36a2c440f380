export type Money = { minor: number, currency: string };
