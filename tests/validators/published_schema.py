"""Checks every invoice of a folder against the published schema, and that the schema refuses what is spoilt."""

import copy
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

schema = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
checked, wrong, spoilt = 0, {}, []
for file in sorted(Path(sys.argv[2]).glob("*.json")):
    model = json.loads(file.read_text(encoding="utf-8"))
    found = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(model)]
    checked += 1
    if found:
        wrong[file.name] = found
    more, less, other = (copy.deepcopy(model) for _ in range(3))
    more["colour"] = "red"
    del less["totals"]
    other["lines"][0]["unitPrice"] = "120.00"
    spoilt += [file.name for bad in (more, less, other) if validator.is_valid(bad)]
json.dump({"checked": checked, "wrong": wrong, "spoilt": spoilt}, sys.stdout)
