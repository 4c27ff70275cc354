import { describe, expect, it } from "vitest";
import { InvalidReport } from "../../src/domain/errors.js";
import { readReportText } from "../../src/extraction/read-report-text.js";

const file = `Rebels take a village near Hama

Published March 3rd, 2015 - 21:05 GMT

Rebels took a village.

Copyright © 2020, The Orontes Post. All rights reserved.
`;

describe("readReportText", () => {
  it("finds title, time with zone and publisher in a plain file and leaves the text whole", () => {
    expect(readReportText(file)).toEqual({
      text: file,
      title: "Rebels take a village near Hama",
      publishedAt: "2015-03-03T21:05:00Z",
      publisher: "The Orontes Post",
    });
  });

  it("takes a header of lines off the text", () => {
    const text = "Shells hit Azaz.\n";
    const header =
      "Title: Shells on Azaz\nPublisher: Test Wire\nPublished: 2015-01-02T03:04:05+02:00\nKind: bulletin\nUrl: https://example.org/1\nLanguage: en\n\n";
    expect(readReportText(header + text)).toEqual({
      text,
      title: "Shells on Azaz",
      publisher: "Test Wire",
      publishedAt: "2015-01-02T03:04:05+02:00",
      kind: "BULLETIN",
      url: "https://example.org/1",
      language: "en",
    });
  });

  it("lets what the caller says win over the file", () => {
    const read = readReportText(file, { publisher: "Someone Else", publishedAt: "2015-03-04", title: "Other" });
    expect(read).toMatchObject({ publisher: "Someone Else", publishedAt: "2015-03-04T00:00:00Z", title: "Other" });
  });

  it("does not take a body that begins like a header line for a header", () => {
    const text = "Kind: words were spoken on Monday.\n\nThen shells fell.";
    expect(readReportText(text).text).toBe(text);
  });

  it("leaves missing facts empty for the engine to refuse", () => {
    expect(readReportText("Shells hit Azaz.")).toEqual({ text: "Shells hit Azaz.", publishedAt: "", publisher: "" });
  });

  it("refuses a kind of document it does not know, and names those it does", () => {
    const read = () => readReportText("Kind: gossip\nPublished: 2015-01-01\n\nText.");
    expect(read).toThrow(InvalidReport);
    expect(read).toThrow(/"gossip"/u);
  });
});
