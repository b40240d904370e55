/** Debian's packages for tests: installed once, as root, one caller after the other even where tests run side by side. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether packages can be installed here: Debian, as root. */
export function canInstall(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

/**
 * Installs packages unless all programs are there. Callers queue at a lock that ends with its holder; somebody else's
 * apt is waited for. Gives the last lines that apt said where it failed, else null.
 */
export function aptInstall(packages: readonly string[], programs: readonly string[]): string | null {
  const there = programs.map((program) => `command -v ${program}`).join(" && ");
  const apt = "apt-get -q -o DPkg::Lock::Timeout=300";
  const busy = 'case "$said" in *"Could not get lock"*|*"Unable to lock"*) sleep 1;; *) break;; esac';
  const script = `(${there}) >/dev/null && exit 0
    export DEBIAN_FRONTEND=noninteractive
    for try in $(seq 120); do
      said=$( (${apt} update && ${apt} install --yes --no-install-recommends ${packages.join(" ")}) 2>&1) && exit 0
      ${busy}
    done
    echo "$said" | tail -n 5; exit 1`;
  const lock = join(tmpdir(), "pilot-charter-apt.lock");
  const { status, stdout } = spawnSync("flock", [lock, "sh", "-c", script], { encoding: "utf8" });
  return status === 0 ? null : stdout?.trim() || "apt-get could not be run.";
}
