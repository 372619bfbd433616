"""As much of JSON Schema 2020-12 as the two schemas use. What it does not know is an error, so that nothing goes unchecked."""
import re

KNOWN_TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
NOTES = {"$schema", "title", "description", "$defs", "default", "then", "else"}


def faults(schema, value, root, at="$"):
    """Where the value breaks the schema."""
    if schema is True:
        return []
    if schema is False:
        return [f"{at} may not be there"]
    found = []
    for word, rule in schema.items():
        if word not in NOTES:
            found += RULES[word](rule, value, schema, root, at)
    return found


def is_type(name, value):
    if name == "integer":
        return isinstance(value, (int, float)) and not isinstance(value, bool) and value == int(value)
    if name == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, KNOWN_TYPES[name])


def of_type(rule, value, schema, root, at):
    names = rule if isinstance(rule, list) else [rule]
    return [] if any(is_type(name, value) for name in names) else [f"{at} is no {rule}"]


def properties(rule, value, schema, root, at):
    if not isinstance(value, dict):
        return []
    return [fault for name, inner in rule.items() if name in value for fault in faults(inner, value[name], root, f"{at}.{name}")]


def additional(rule, value, schema, root, at):
    if not isinstance(value, dict):
        return []
    return [fault for name in value if name not in schema.get("properties", {}) for fault in faults(rule, value[name], root, f"{at}.{name}")]


def items(rule, value, schema, root, at):
    return [fault for index, item in enumerate(value) for fault in faults(rule, item, root, f"{at}[{index}]")] if isinstance(value, list) else []


def counted(rule, value, schema, root, at, wanted):
    good = sum(not faults(inner, value, root, at) for inner in rule)
    return [] if wanted(good) else [f"{at} fits {good} of {len(rule)}: " + "; ".join(fault for inner in rule for fault in faults(inner, value, root, at))[:600]]


def when(kind, holds, says):
    """A rule for values of one kind: what must hold, and what is said when it does not."""
    def rule_of(rule, value, schema, root, at):
        applies = isinstance(value, kind) and not isinstance(value, bool)
        return [] if not applies or holds(value, rule) else [f"{at} {says} {rule}"]
    return rule_of


def conditional(rule, value, schema, root, at):
    branch = "else" if faults(rule, value, root, at) else "then"
    return faults(schema.get(branch, True), value, root, at)


RULES = {
    "$ref": lambda rule, value, schema, root, at: faults(root["$defs"][rule.split("/")[-1]], value, root, at),
    "type": of_type,
    "properties": properties,
    "additionalProperties": additional,
    "items": items,
    "oneOf": lambda *given: counted(*given, wanted=lambda good: good == 1),
    "anyOf": lambda *given: counted(*given, wanted=lambda good: good > 0),
    "if": conditional,
    "const": lambda rule, value, schema, root, at: [] if value == rule else [f"{at} is not {rule}"],
    "enum": lambda rule, value, schema, root, at: [] if value in rule else [f"{at} is none of {rule}"],
    "required": when(dict, lambda value, rule: all(name in value for name in rule), "has not all of"),
    "dependentRequired": when(dict, lambda value, rule: all(other in value for name in rule if name in value for other in rule[name]), "has not all that goes with"),
    "minLength": when(str, lambda value, rule: len(value) >= rule, "is shorter than"),
    "maxLength": when(str, lambda value, rule: len(value) <= rule, "is longer than"),
    "pattern": when(str, lambda value, rule: re.search(rule, value), "does not look like"),
    "minItems": when(list, lambda value, rule: len(value) >= rule, "has fewer than"),
    "maxItems": when(list, lambda value, rule: len(value) <= rule, "has more than"),
    "uniqueItems": when(list, lambda value, rule: len({str(item) for item in value}) == len(value), "has something twice"),
    "minimum": when((int, float), lambda value, rule: value >= rule, "is below"),
    "maximum": when((int, float), lambda value, rule: value <= rule, "is above"),
    "exclusiveMinimum": when((int, float), lambda value, rule: value > rule, "is not above"),
}
