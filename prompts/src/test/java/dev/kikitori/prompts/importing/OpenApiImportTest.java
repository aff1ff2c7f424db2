package dev.kikitori.prompts.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.prompts.jobs.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenApiImportTest {
    private static final String API = """
            openapi: 3.0.3
            info: {title: Clinic, version: "1"}
            paths:
              /visits/{id}:
                put:
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  requestBody: {$ref: '#/components/requestBodies/Visit'}
              /complaints:
                post:
                  operationId: sendComplaint
                  summary: 苦情を送る
                  description: いただいた内容は三か月保管します。
                  requestBody:
                    content:
                      text/plain: {schema: {type: string}}
                      application/json; charset=utf-8:
                        schema:
                          required: [内容]
                          properties: {内容: {type: string}, 電話番号: {type: string, nullable: true}}
              /status:
                get: {operationId: status, responses: {200: {description: ok}}}
            components:
              requestBodies:
                Visit: {content: {application/merge-patch+json: {schema: {$ref: '#/components/schemas/Visit'}}}}
              schemas:
                Visit:
                  type: object
                  properties:
                    pet: {$ref: '#/components/schemas/Pet'}
                    photo: {type: string, format: binary}
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: petType}
                Cat: {type: object, properties: {petType: {type: string}, indoor: {type: boolean}}}
                Dog: {type: object, properties: {petType: {type: string}, breed: {type: string}}}
            """;

    private static Imported read(String operation, String path, String method) {
        Selection selection = new Selection(Optional.empty(), wanted(operation), wanted(path), wanted(method));
        return SchemaImport.read(API.getBytes(StandardCharsets.UTF_8), "api.yaml", selection, "en");
    }

    private static Optional<String> wanted(String word) {
        return Optional.of(word).filter(some -> !some.isEmpty());
    }

    private static void assertRefused(Fault.Code code, Imported imported) {
        assertEquals(Optional.empty(), imported.yaml());
        assertEquals(List.of(code), imported.faults().stream().map(Fault::code).toList());
    }

    @Test
    void theBodyOfTheChosenOperationIsAsked() {
        JobType job = SchemaImportTest.job(read("sendComplaint", "", ""));
        assertEquals("send-complaint", job.id());
        assertEquals("苦情を送る", job.title().in("ja"));
        assertEquals("いただいた内容は三か月保管します。", job.intro().in("ja"));
        assertEquals(
                List.of("内容", "電話番号"),
                job.questions().stream().map(Question::id).toList());
    }

    @Test
    void anOperationIsFoundByPathAndMethodAndItsReferencesAreFollowed() {
        Imported imported = read("", "/visits/{id}", "PUT");
        JobType job = SchemaImportTest.job(imported);
        assertEquals(
                List.of("pet.petType", "pet.indoor", "pet.breed", "photo"),
                job.questions().stream().map(Question::id).toList());
        assertEquals(Fault.Code.NOT_ASKED, imported.faults().getFirst().code());
    }

    @Test
    void oneIsToBeChosenWhereThereAreSeveral() {
        assertRefused(Fault.Code.SEVERAL_OPERATIONS, read("", "", ""));
        assertRefused(Fault.Code.UNKNOWN_OPERATION, read("nothing", "", ""));
        assertRefused(Fault.Code.NO_BODY, read("status", "", ""));
    }

    @Test
    void anOlderDescriptionIsRefused() {
        Imported old = SchemaImport.read(
                "swagger: '2.0'\npaths: {}\n".getBytes(StandardCharsets.UTF_8), "x", Selection.ONLY, "en");
        assertRefused(Fault.Code.OLD_OPENAPI, old);
    }
}
