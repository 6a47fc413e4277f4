"""Editors, then the board: the workflow of every page, unless an administrator has set up another."""

from django.db import migrations

NAME = "Duyệt tin, bài"
# The board stands in for an absent editor: a small newsroom must not come to a halt.
STEPS = (("Biên tập", ("Biên tập", "Ban biên tập")), ("Ban biên tập", ("Ban biên tập",)))
STOCK = "Quy trình chung"


def make_workflow(apps, schema_editor):
    Workflow = apps.get_model("wagtailcore", "Workflow")
    WorkflowPage = apps.get_model("wagtailcore", "WorkflowPage")
    if Workflow.objects.filter(name=NAME).exists():
        return
    workflow = Workflow.objects.create(name=NAME, active=True)
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="workflow", model="approvaltask"
    )
    for order, (name, groups) in enumerate(STEPS):
        task = apps.get_model("workflow", "ApprovalTask").objects.create(
            name=name, active=True, content_type=content_type
        )
        task.groups.set(apps.get_model("auth", "Group").objects.filter(name__in=groups))
        apps.get_model("wagtailcore", "WorkflowTask").objects.create(
            workflow=workflow, task_id=task.pk, sort_order=order
        )
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    is_running = apps.get_model("wagtailcore", "WorkflowState").objects.filter(
        workflow__name=STOCK, status__in=("in_progress", "needs_changes")
    )
    assigned = WorkflowPage.objects.filter(page=root).first()
    if assigned is None:
        WorkflowPage.objects.create(page=root, workflow=workflow)
    elif assigned.workflow.name == STOCK:
        WorkflowPage.objects.filter(page=root).update(workflow=workflow)
        if not is_running.exists() and not WorkflowPage.objects.filter(workflow__name=STOCK).exists():
            Workflow.objects.filter(name=STOCK).update(active=False)


def unmake_workflow(apps, schema_editor):
    Workflow = apps.get_model("wagtailcore", "Workflow")
    WorkflowPage = apps.get_model("wagtailcore", "WorkflowPage")
    ours = Workflow.objects.filter(name=NAME)
    stock = Workflow.objects.filter(name=STOCK).first()
    if stock:
        Workflow.objects.filter(pk=stock.pk).update(active=True)
        WorkflowPage.objects.filter(workflow__in=ours).update(workflow=stock)
    ours.delete()
    Task = apps.get_model("wagtailcore", "Task")
    numbers = list(apps.get_model("workflow", "ApprovalTask").objects.values_list("pk", flat=True))
    Task.objects.filter(pk__in=numbers).delete()


class Migration(migrations.Migration):
    dependencies = [("workflow", "0002_roles")]

    operations = [migrations.RunPython(make_workflow, unmake_workflow)]
