import { gdeltColumns } from "../../../src/datasets/gdelt/columns.js";
import { mentionColumns } from "../../../src/datasets/gdelt/mention-columns.js";

/** A row of an event export that tells of an invented fight. */
export function eventLine(row: Readonly<Record<string, string>> = {}): string {
  const given: Record<string, string> = {
    GLOBALEVENTID: "900001",
    SQLDATE: "20191023",
    Actor1Code: "SYRMIL",
    Actor1Name: "SYRIAN ARMY",
    Actor1CountryCode: "SYR",
    Actor1Type1Code: "MIL",
    Actor2Code: "REB",
    Actor2Name: "REBEL",
    Actor2Type1Code: "REB",
    IsRootEvent: "1",
    EventCode: "190",
    ActionGeo_Type: "4",
    ActionGeo_FullName: "Homs, Hims, Syria",
    ActionGeo_CountryCode: "SY",
    ActionGeo_Lat: "34.7268",
    ActionGeo_Long: "36.7234",
    DATEADDED: "20191024143000",
    SOURCEURL: 'https://www.example.org/a"b',
    ...row,
  };
  return `${gdeltColumns.map(({ name }) => given[name] ?? "").join("\t")}\n`;
}

/** A row of a table of mentions: another outlet's telling of that fight. */
export function mentionLine(row: Readonly<Record<string, string>> = {}): string {
  const given: Record<string, string> = {
    GLOBALEVENTID: "900001",
    EventTimeDate: "20191024143000",
    MentionTimeDate: "20191024150000",
    MentionType: "1",
    MentionSourceName: "example.net",
    MentionIdentifier: "https://www.example.net/fight",
    SentenceID: "3",
    Actor1CharOffset: "10",
    Actor2CharOffset: "40",
    ActionCharOffset: "25",
    InRawText: "1",
    Confidence: "60",
    MentionDocLen: "2100",
    MentionDocTone: "-4.1",
    ...row,
  };
  return `${mentionColumns.map(({ name }) => given[name] ?? "").join("\t")}\n`;
}
