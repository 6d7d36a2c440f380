export type Topic = "practice" | "people" | "sessions" | "credits" | "notes" | "invoices" | "imports";
