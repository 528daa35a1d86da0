import { clean } from "../text/clean.ts";

/** What GitHub's runner decodes in the text of an order; every line break is among it. */
const inMessage: Readonly<Record<string, string>> = { "%": "%25", "\r": "%0D", "\n": "%0A" };

/** In a property also what ends it. */
const inProperty: Readonly<Record<string, string>> = { ...inMessage, ":": "%3A", ",": "%2C" };

const message = (text: string): string => clean(text).replace(/[%\r\n]/g, (char) => inMessage[char] ?? "");

const property = (value: string | number): string =>
  clean(String(value)).replace(/[%\r\n:,]/g, (char) => inProperty[char] ?? "");

interface Order {
  readonly name: "error" | "warning" | "notice";
  readonly properties: readonly (readonly [key: string, value: string | number])[];
  readonly text: string;
}

/** One order to GitHub's runner on one line; neither text nor properties can end it or begin another. */
export const command = ({ name, properties, text }: Order): string =>
  `::${name} ${properties.map(([key, value]) => `${key}=${property(value)}`).join(",")}::${message(text)}`;
