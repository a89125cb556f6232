/** The one place that builds elements: text goes in as text, never as markup. */

type Child = Node | string | null;
type Attributes = Record<string, string | number | boolean | null | ((event: Event) => void)>;

/** `class`, `for`, `aria-*`… are attributes, `onclick`… listeners; true is an empty attribute, false and null are none. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null));
  return element;
}

/** Change a text only if it differs: screen readers need not hear it again. */
export function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Show or hide; if the focus was inside what goes, it moves to where it is useful. */
export function show(element: HTMLElement, visible: boolean, refuge: () => HTMLElement | null): void {
  if (element.hidden === !visible) return;
  const lost = !visible && element.contains(document.activeElement);
  element.hidden = !visible;
  if (lost) refuge()?.focus();
}

let last = 0;

/** An id that is unique in this document. */
export function uniqueId(word: string): string {
  last += 1;
  return `${word}-${last}`;
}
