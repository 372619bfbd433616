// Adds up what the runners reported: node eng/test-report.mjs FOLDER FAULTS
// FOLDER holds, per runner, NAME.exit (its exit status) and NAME.ctrf.json (xunit) or NAME.vitest.json (vitest).
// FAULTS is how many steps broke outside the runners. A runner that crashed, ran out of time or reported nothing
// counts as one failure more, so that a green line cannot hide it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, faults] = process.argv.slice(2);
const files = readdirSync(folder);
const read = (name) => readFileSync(join(folder, name), "utf8").replace(/^\uFEFF/, "");
const total = { passed: 0, failed: Number(faults), skipped: 0 };
let ran = 0;

for (const name of runners()) {
  const status = files.includes(`${name}.exit`) ? Number(read(`${name}.exit`)) : 0;
  const tests = outcomes(name);
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const test of tests) {
    count[test.outcome]++;
    if (test.outcome === "failed") console.log(`  failed   ${test.name}`);
    if (test.outcome === "skipped") console.log(`  skipped  ${test.name}: ${test.why}`);
  }
  if (tests.length === 0) broken(count, name, `reported no test (exit status ${status})`);
  else if (status === 124 || status === 137) broken(count, name, "ran out of time");
  else if (status !== 0 && count.failed === 0) broken(count, name, `ended with exit status ${status} though no test failed`);
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  ran += count.passed;
  for (const key of Object.keys(total)) total[key] += count[key];
}

if (files.includes("faults")) process.stdout.write(read("faults"));
if (ran === 0 && total.failed === 0) broken(total, "eng/test.sh", "ran no test");
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

function runners() {
  const names = files.map((file) => /^(.+)\.(exit|ctrf\.json|vitest\.json)$/.exec(file)?.[1]).filter(Boolean);
  return [...new Set([...names, "Leaderboard.Web.Client"])].sort();
}

function broken(count, name, what) {
  console.log(`FAILED: ${name} ${what}`);
  count.failed++;
}

function outcomes(name) {
  try {
    if (files.includes(`${name}.ctrf.json`)) return JSON.parse(read(`${name}.ctrf.json`)).results.tests.map(fromCtrf);
    if (files.includes(`${name}.vitest.json`)) return JSON.parse(read(`${name}.vitest.json`)).testResults.flatMap(fromVitest);
  } catch (error) {
    console.log(`The report of ${name} cannot be read: ${error.message}`);
  }
  return [];
}

function fromCtrf(test) {
  const outcome = test.status === "passed" ? "passed" : test.status === "skipped" || test.status === "pending" ? "skipped" : "failed";
  return { name: test.name, outcome, why: test.message ?? test.extra?.reason ?? "no reason given" };
}

// A file that could not be loaded has no tests in it, but it failed.
function fromVitest(file) {
  const tests = file.assertionResults.map((test) => ({
    name: test.fullName,
    outcome: test.status === "passed" ? "passed" : test.status === "failed" ? "failed" : "skipped",
    why: `marked as ${test.status}`,
  }));
  return tests.length === 0 && file.status === "failed" ? [{ name: file.name, outcome: "failed" }] : tests;
}
