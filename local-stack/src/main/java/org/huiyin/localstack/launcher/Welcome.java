package org.huiyin.localstack.launcher;

import org.huiyin.localstack.LocalStack;
import org.huiyin.localstack.SuiteService;
import org.huiyin.localstack.service.ServiceProcess;

/** What is said when everything is up: where things are, who may log in, what to try. */
final class Welcome {

    private static final String LOGINS = """
              collector       demo-collector        征集员  registers opinions for DEMO-UNIT-01
              collector-town  demo-collector-town   征集员  registers opinions for DEMO-TOWN-01
              sorter          demo-sorter           梳理员  sorts opinions into problems
              officer         demo-officer          承办人  plans and reports for DEMO-UNIT-01
              officer-town    demo-officer-town     承办人  plans and reports for DEMO-TOWN-01
              supervisor      demo-supervisor       督导员  reviews and verifies
              supervisor-two  demo-supervisor-two   督导员  a second pair of eyes
              leader          demo-leader           领导    approves deadline changes
              auditor         demo-auditor          审计员  reads everything, changes nothing
              admin           demo-admin            管理员  directory, taxonomy, policy, imports
              integrator      demo-integrator       集成    fetches events for another system
            """;

    private final LocalStack stack;

    Welcome(LocalStack stack) {
        this.stack = stack;
    }

    String ofAll() {
        StringBuilder text = new StringBuilder("\nHuiyin is up.\n\n");
        for (ServiceProcess service : stack.services()) {
            text.append("  %-22s %s/q/swagger-ui%n".formatted(service.name(), service.address()));
        }
        text.append("  %-22s %s/v1/noticeboard  (public)%n".formatted("noticeboard", stack.reporting().address()));
        text.append(infrastructure());
        text.append("\nDemo logins (user, password, role):\n").append(LOGINS);
        text.append("""

                Try:
                  TOKEN=$(curl -s -d grant_type=password -d client_id=huiyin-cli \\
                    -d username=auditor -d password=demo-auditor \\
                    %s | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -H "Authorization: Bearer $TOKEN" %s/v1/statistics/opinions?campaign=2026-demo

                Ctrl-C stops everything. The data stay in %s; the next start finds them.
                """.formatted(stack.keycloak().tokens().address(), stack.reporting().address(), stack.settings().home()));
        return text.toString();
    }

    String ofInfrastructure() {
        return """

                The backing parts are up.

                %s
                Run a service against them, for instance:
                  ( set -a; . %s; mvn -pl opinions-service -am quarkus:dev )
                The files for the other services stand beside it.

                Demo logins (user, password, role):
                %s
                Ctrl-C stops everything. The data stay in %s; the next start finds them.
                """.formatted(infrastructure(), environmentFiles(), LOGINS, stack.settings().home());
    }

    private String environmentFiles() {
        String shown = stack.environmentFile(SuiteService.OPINIONS).toString();
        stack.environmentFile(SuiteService.RECTIFICATION);
        stack.environmentFile(SuiteService.REPORTING);
        return shown;
    }

    private String infrastructure() {
        return """
                  %-22s %s  (console: admin, password in %s)
                  %-22s %s  (passwords in %s)
                  %-22s %s
                """.formatted("Keycloak", stack.keycloak().address(), stack.keycloak().adminPasswordFile(),
                "PostgreSQL", stack.postgres().jdbcUrl("…"), stack.keycloak().adminPasswordFile().getParent(),
                "Kafka", stack.kafka().bootstrapServers());
    }
}
