/** S4: new ids are UUIDs in the order of their time. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { uuid7 } from "#shared/ids.ts";

const chance = fc.uint8Array({ minLength: 16, maxLength: 16 });

it("S4 an id is a UUID of version 7, and a later one comes after an earlier one", () => {
  const time = fc.integer({ min: 0, max: 2 ** 47 });
  fc.assert(
    fc.property(time, time, chance, chance, (one, other, some, more) => {
      const ids = [uuid7(one, some), uuid7(other, more)] as const;
      for (const id of ids) {
        expect(z.uuid().safeParse(id).success).toBe(true);
        expect(id[14]).toBe("7");
      }
      if (one < other) expect(ids[0] < ids[1]).toBe(true);
    }),
  );
});

it("S4 two ids of one instant differ", () => {
  fc.assert(
    fc.property(chance, fc.nat({ max: 1 }), (some, at) => {
      const other = Uint8Array.from(some);
      // The last byte is random; two bits of the ninth are the variant.
      const byte = at === 0 ? 15 : 8;
      other[byte] = (other[byte] ?? 0) ^ 1;
      expect(uuid7(1, some)).not.toBe(uuid7(1, other));
    }),
  );
});
