"""JSON Schema from our types: their forms, and what the sentences under their fields say."""

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode
from pydantic_core import core_schema

Schema = dict[str, Any]


def schema(type: Any, mode: JsonSchemaMode) -> Schema:
    """The schema of a type: in mode `validation` of what is read, else of what is written.

    The types that it is made of are below `$defs`.
    """
    generator = {"validation": _InputGenerator, "serialization": _Generator}[mode]
    made = TypeAdapter(type).json_schema(mode=mode, schema_generator=generator)
    joined: Schema = _with_joined_descriptions(made)
    return joined


class _Generator(GenerateJsonSchema):
    """Without titles, which say no more than the names."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Never."""
        del schema
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
        """As it is, but for the class's name."""
        return _untitled(super().model_schema(schema))

    def typed_dict_schema(self, schema: core_schema.TypedDictSchema) -> Schema:
        """As it is, but for the class's name."""
        return _untitled(super().typed_dict_schema(schema))


class _InputGenerator(_Generator):
    """An optional field is left out, never null."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        """That of the value itself."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        """That of the value itself."""
        return self.generate_inner(schema["schema"])


def _untitled(schema: Schema) -> Schema:
    return {name: value for name, value in schema.items() if name != "title"}


def _with_joined_descriptions(schema: Any) -> Any:
    """The schema with each description on one line: editors show line ends as breaks."""
    if isinstance(schema, dict):
        return {
            name: " ".join(value.split())
            if name == "description" and isinstance(value, str)
            else _with_joined_descriptions(value)
            for name, value in schema.items()
        }
    return (
        [_with_joined_descriptions(value) for value in schema]
        if isinstance(schema, list)
        else schema
    )
