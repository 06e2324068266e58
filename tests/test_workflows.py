"""The workflows: pinned, with few rights, and nothing published after a failure."""

import json
import re
import tomllib
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

from tests.projects import PROJECT

WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))


def read(name: str) -> Any:
    text = (PROJECT / ".github" / "workflows" / f"{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - gives only text


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_full_hash(path: Any) -> None:
    uses = re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8"))
    assert uses
    local = [use for use in uses if use.startswith("./")]
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", use) for use in uses if use not in local)


def test_tests_run_on_every_push_and_pull_request() -> None:
    test, publish = read("test"), read("publish")
    assert set(test["on"]) == {"push", "pull_request", "workflow_call"}
    assert test["on"]["push"] == {"branches-ignore": ["main"]}
    assert publish["on"]["push"] == {"branches": ["main"]}
    assert publish["jobs"]["test"]["uses"] == "./.github/workflows/test.yml"


def test_tests_run_with_every_python_from_the_oldest_and_publishing_with_the_one_that_builds() -> (
    None
):
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    jobs = read("publish")["jobs"]
    expression = read("test")["jobs"]["test"]["strategy"]["matrix"]["python-version"]
    match = re.fullmatch(r"\$\{\{ fromJSON\(inputs.python-versions \|\| '(.+)'\) \}\}", expression)
    assert match
    versions = [tuple(map(int, version.split("."))) for version in json.loads(match[1])]
    assert versions == [(3, minor) for minor in range(versions[0][1], versions[-1][1] + 1)]
    assert project["requires-python"] == ">={}.{}".format(*versions[0])
    [published] = json.loads(jobs["test"]["with"]["python-versions"])
    setup = next(step for step in jobs["build"]["steps"] if "setup-python" in step.get("uses", ""))
    assert setup["with"]["python-version"] == published


def test_only_the_job_that_deploys_may_write_and_it_comes_after_the_checks() -> None:
    workflow = read("publish")
    jobs = workflow["jobs"]
    assert workflow["permissions"] == {}
    assert jobs["build"]["needs"] == "test"
    assert jobs["deploy"]["needs"] == "build"
    writes = {name for name, job in jobs.items() if "write" in job["permissions"].values()}
    assert writes == {"deploy"}


def test_a_fork_builds_for_its_own_address_and_repository() -> None:
    steps = read("publish")["jobs"]["build"]["steps"]
    build = next(step for step in steps if step.get("run") == "make site")
    assert build["env"] == {
        "SITE_URL": "${{ steps.pages.outputs.base_url }}/",
        "REPO_URL": "${{ github.server_url }}/${{ github.repository }}",
    }


def test_locked_dependencies_have_hashes_and_name_no_host() -> None:
    for path in (PROJECT / "requirements").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        pins = re.findall(r"^\S+==\S+", text, re.MULTILINE)
        assert pins
        assert len(re.findall(r"\\\n    --hash=sha256:", text)) >= len(pins)
        assert "://" not in text
        assert "index-url" not in text


def test_locked_versions_are_within_the_bounds_of_the_project() -> None:
    """Whoever raises a version, Dependabot too, raises the bound that says why it was there."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    bounds = {
        "site": project["project"]["dependencies"],
        "test": [*project["project"]["dependencies"], *project["dependency-groups"]["test"]],
    }
    for name, requirements in bounds.items():
        text = (PROJECT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        locked = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE))
        for requirement in map(Requirement, requirements):
            version = locked[re.sub(r"[-_.]+", "-", requirement.name).lower()]
            assert version in requirement.specifier, requirement
