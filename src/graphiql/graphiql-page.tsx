// The workers first: Monaco asks for them as soon as it is loaded.
import "graphiql/setup-workers/vite";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./graphiql-page.css";

/** What /graphiql/operations.json answers: the analyst's questions, ready to be asked. */
interface ShippedOperation {
  readonly name: string;
  readonly query: string;
  /** JSON, as GraphiQL shows it; empty if the operation takes none. */
  readonly variables: string;
}

/** The operations that the server ships; none if it cannot say, for the page is of use without them. */
async function readOperations(): Promise<readonly ShippedOperation[]> {
  try {
    const response = await fetch("/graphiql/operations.json");
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root.");
const operations = await readOperations();

/** What a link asks to be shown, such as the explorer's: `#query=…&variables=…`. */
const linked = new URLSearchParams(location.hash.slice(1));
const linkedQuery = linked.get("query");

// GraphiQL shows the first tab without its variables unless it is told them; later visits bring back what was left.
const isFirstVisit = localStorage.getItem("graphiql:tabState") === null;
const [first] = operations;

createRoot(root).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: "/graphql" })}
    defaultTabs={operations.map(({ query, variables }) => ({ query, variables }))}
    {...(linkedQuery === null
      ? isFirstVisit && first && { initialVariables: first.variables }
      : { initialQuery: linkedQuery, initialVariables: linked.get("variables") ?? "" })}
    defaultEditorToolsVisibility="variables"
    isHeadersEditorEnabled={false}
  >
    <GraphiQL.Logo>Sitrep</GraphiQL.Logo>
  </GraphiQL>,
);
