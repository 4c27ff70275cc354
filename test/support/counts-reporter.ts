import type { Reporter, TestCase, TestModule } from "vitest/node";

/**
 * Prints, last of a run, a line `Failed: FILE > TEST: MESSAGE` for each test that failed, and then `N passed, N failed, N skipped`. Files that
 * fail to load count as failed. Who sees only the end of a log sees what failed.
 */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly { readonly message: string }[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const failures = unhandledErrors.map(({ message }) => `outside of tests: ${firstLineOf(message)}`);
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      const loading = module.errors();
      if (!tests.length && loading.length)
        failures.push(`${module.relativeModuleId}: ${firstLineOf(loading[0]?.message)}`);
      for (const test of tests) {
        const { state } = test.result();
        if (state === "passed") counts.passed += 1;
        else if (state === "failed") failures.push(failureOf(test));
        else counts.skipped += 1;
      }
    }
    counts.failed = failures.length;
    // After the default reporter's summary, so that it is the last of the run.
    setImmediate(() => {
      for (const failure of failures) console.log(`Failed: ${failure}`);
      console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    });
  }
}

function failureOf(test: TestCase): string {
  const { errors = [] } = test.result();
  return `${test.module.relativeModuleId} > ${test.fullName}: ${firstLineOf(errors[0]?.message)}`;
}

function firstLineOf(message = "no message"): string {
  return message.split("\n", 1)[0] ?? "";
}
