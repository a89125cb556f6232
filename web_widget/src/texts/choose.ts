/** The texts of a language: Russian comes with the widget, English is fetched when it is asked for. */

import { ru, type Texts } from "./ru";

export async function choose(language: string | null): Promise<Texts> {
  return language?.toLowerCase().startsWith("en") ? (await import("./en")).en : ru;
}
