/** Keys of orders: UUIDv7, so that their order is the order of writing. */

/** `moment` in milliseconds; ten random bytes. */
export function key(moment: number, random: Uint8Array): string {
  const time = Math.floor(moment).toString(16).padStart(12, "0");
  const rest = [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((Number.parseInt(rest[3] ?? "0", 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`;
}
