import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, test } from "node:test";

import { longDate, longDateTime, shortDate } from "@ban-tin/contract";

describe("Dates", () => {
  const moments: [string, string][] = [
    ["2024-03-15T19:50:00+07:00", "Thứ sáu - 15/03/2024 19:50"],
    ["2024-03-15T12:50Z", "Thứ sáu - 15/03/2024 19:50"],
    ["2024-03-15T12:50:59.999Z", "Thứ sáu - 15/03/2024 19:50"],
    ["2023-12-31T17:30:00Z", "Thứ hai - 01/01/2024 00:30"],
    ["2024-03-17T05:00:00+07:00", "Chủ nhật - 17/03/2024 05:00"],
    ["2024-03-16T19:50", "Thứ bảy - 16/03/2024 19:50"],
    ["2024-02-29", "Thứ năm - 29/02/2024 00:00"],
    ["0999-01-01T00:00:00", "Thứ ba - 01/01/0999 00:00"],
  ];
  for (const [moment, expected] of moments) {
    test(`are written in Vietnam's time: ${moment}`, () => assert.equal(longDateTime(moment), expected));
  }

  test("name the weekday with a lower-case second word", () => {
    const week = ["11", "12", "13", "14", "15", "16", "17"].map((day) => longDate(`2024-03-${day}`));

    assert.deepEqual(week, [
      "Thứ hai, 11/03/2024",
      "Thứ ba, 12/03/2024",
      "Thứ tư, 13/03/2024",
      "Thứ năm, 14/03/2024",
      "Thứ sáu, 15/03/2024",
      "Thứ bảy, 16/03/2024",
      "Chủ nhật, 17/03/2024",
    ]);
  });

  test("are short with slashes", () => assert.equal(shortDate("2023-12-31T17:30:00Z"), "01/01/2024"));

  const nothing = [
    null,
    undefined,
    "",
    "hôm qua",
    "2024-13-01",
    "2024-02-30",
    "2023-02-29T00:00:00+07:00",
    "2024-03-15T24:00:00+07:00",
    "2024-03-15T25:00Z",
    "2024-03-15T19:50:00+99:99",
    "0000-01-01",
    "0001-01-01T00:00:00+14:00",
    "15/03/2024",
    " 2024-03-15",
  ];
  for (const text of nothing) {
    test(`are empty for what is none: ${text}`, () => {
      assert.deepEqual([longDateTime(text), longDate(text), shortDate(text)], ["", "", ""]);
    });
  }

  for (const TZ of ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"]) {
    test(`do not depend on where the program runs: ${TZ}`, () => {
      const program = `import { longDateTime } from "@ban-tin/contract";
        console.log(["2023-12-31T17:30:00Z", "2024-03-17", "2024-03-10T02:30"].map(longDateTime).join());`;

      const out = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
        env: { ...process.env, TZ },
        encoding: "utf-8",
      });

      assert.equal(
        out.trim(),
        "Thứ hai - 01/01/2024 00:30,Chủ nhật - 17/03/2024 00:00,Chủ nhật - 10/03/2024 02:30",
      );
    });
  }
});
